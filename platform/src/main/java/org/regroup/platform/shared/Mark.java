package org.regroup.platform.shared;

/// The sign of an organisation: letters that name it, a colour and an outline that help, and its name.
///
/// Number 0 is the dashed ring of those who belong to no organisation. Numbers run from 1 to 12 within an alliance; a
/// thirteenth organisation starts again at 1 with other letters.
///
/// @param number   which of the twelve colours and outlines, or 0
/// @param monogram one to three letters
/// @param name     the whole name, always beside the badge or in its title
public record Mark(int number, String monogram, String name) {

    private static final int COLOURS = 12;

    public Mark {
        if (number < 0) {
            throw new IllegalArgumentException("A mark is not numbered below 0, was " + number);
        }
    }

    /// The mark of people who belong to none; the name is the reader's word for them.
    public static Mark none(String name) {
        return new Mark(0, "–", name);
    }

    public boolean unaffiliated() {
        return number == 0;
    }

    /// The class of the style sheet that sets colour and outline.
    public String css() {
        return unaffiliated() ? "none" : "org-" + colour();
    }

    /// The shape in `piece/shapes.jte` that stands for this organisation in pictures.
    public String shape() {
        return "#m" + (unaffiliated() ? 0 : colour());
    }

    private int colour() {
        return (number - 1) % COLOURS + 1;
    }
}
