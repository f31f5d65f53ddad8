package org.regroup.platform.demo;

import org.regroup.platform.conferences.programme.SessionKind;

/// What people of the demonstration submitted to the conference, as long as its call asks.
enum Submitted {
    BOILER(Cast.KWAME, "Ten days to mend a boiler", SessionKind.DEBATE, "fishbowl", 75,
            """
                    In our town a landlord has twenty-one days to mend a boiler, and most of them take all of it. In January that is twenty-one \
                    nights. We have asked the council three times to make it ten, and three times we were told that it could not be \
                    checked. So we checked it ourselves: for two winters we wrote down every broken boiler that somebody told us of, \
                    the day it was reported, the day somebody came, and the day it ran again. There are 214 of them on our list.

                    Half of those who kept the list with us say that the next step is the council, with the list on the table and the \
                    local paper in the room. The other half say that we have asked often enough, that a boiler costs less than a \
                    lawyer, and that those of us who can mend one should go and mend it and send the landlord the bill. We have done that \
                    four times. Twice the bill was paid. Once it was not, and once somebody was nearly put out of her flat for it.

                    We do not agree among ourselves, and we would like to hear from people who have tried either way, above all from \
                    those who tried and failed. We bring the list, without names and addresses, and copies of the four bills. Chairs \
                    stand in a circle with six in the middle; whoever has something to say takes a free chair there and leaves it \
                    afterwards. Everybody speaks once before anybody speaks twice, and nobody for longer than three minutes. In the last \
                    quarter of an hour we write down what we agree on, what we do not, and who will try what before the spring."""),
    COLD_LIST(Cast.LEILA, "A cold list for every street", SessionKind.EXPERIENCE, "panel", 60,
            """
                    A cold list is a sheet of paper on which a street writes down which of its homes are cold. It hangs in the stairwell or \
                    lies at the baker’s, and it asks four things: which floor, how cold in the morning, since when, and whether \
                    somebody may knock. Nobody has to give a name. Last winter there were cold lists in eleven streets of three towns, \
                    and I helped to keep four of them, although I belong to no organisation at all.

                    I want to tell what came of it, because it was not what we had thought. We had thought that the lists would be \
                    something to show to the council. They were, and the council put them in a drawer. But people read them on their way \
                    to work. In the second week somebody wrote a telephone number beside the line of a neighbour. In the third week \
                    there was a heater on the landing with a note on it. In one house they found out from the list that the whole \
                    north side was cold and nobody else, and that it was one valve.

                    Some things went badly. Two lists were torn down. In one street people were afraid that the landlord would read \
                    it, and after that nobody wrote anything. In another, one person wrote on behalf of everybody, and it was not \
                    true. I will say how we dealt with that, and where we did not know what to do.

                    Beside me there will be somebody from each of the other towns, and each of us speaks for seven minutes. After \
                    that the questions are yours. I bring the sheet as we use it now, in five languages, to take along and copy, and a list \
                    of twelve things that we would do otherwise."""),
    FUND(Cast.BRAM, "One fund for energy debts", SessionKind.NEXT_STEPS, "world_cafe", 90,
            """
                    Five of our organisations keep a fund from which people who cannot pay their heating get help. I have looked at what \
                    they do, and there are five forms, five lists of conditions and five waiting times, from two days to nine weeks. \
                    Somebody who is in debt to a supplier does not know which of them she may ask, and often asks all of them, or none. \
                    Two of the funds were empty in February; in the same week another one had money left that it had to spend by the \
                    end of March.

                    I propose that we talk about one fund. Not about whether it would be nice, but about the six things on which such \
                    a fund would fail: who pays in and how much, who decides on a single case and how fast, what happens when one \
                    organisation’s members draw more than it has paid, who keeps the books and who reads them, what we say to somebody to whom \
                    we say no, and how an organisation gets out again with what is left of its share.

                    There will be a table for each of the six, with a host who stays and a sheet on which everything is written down. You \
                    sit at three tables, twenty minutes at each, and go to those about which you know something or about which you are \
                    worried. The treasurers of three of the five funds have said that they will host a table, and each of them brings the \
                    figures of the last three years, as far as they may be shown.

                    At the end the hosts read out what stands on their sheets. I do not ask that anything be decided. I ask that by the end of \
                    the session we know which two or three of the six are solved, and who sits down together for the others before the \
                    summer."""),
    ROOMS(Cast.LEILA, "Who speaks for those who rent a room", SessionKind.DEBATE, "go_round", 45,
            """
                    Those who rent a flat have a contract, a landlord and, if they are lucky, a tenants’ association. Those who rent a \
                    room in a flat often have none of these. Their landlord is somebody who is a tenant, or a firm that lets beds by the \
                    week, or their employer. They move three times a year. They are on no roll, they come to no meeting, and when there is a \
                    settlement about heating costs it is made over their heads: the bill goes to the flat, and the room gets a third of it, \
                    whether it has a radiator or not.

                    I rent a room. I do not speak for those who do, because nobody has asked me to, and that is exactly my question: who \
                    could? Some say that tenants’ associations should simply take in everybody who pays rent, whatever for. Others say that \
                    then a meeting would be full of people whose landlords sit in the same meeting, and that those who rent rooms need \
                    something of their own, even if it is small and starts again every few months. Others again say that it is the \
                    union’s business where the room belongs to the employer.

                    I should like to hear from each of these, and from people who have tried one of them. We sit in one circle. \
                    Everybody who wants to says in two minutes where they live, who they pay, and who has ever spoken for them; whoever does not \
                    want to passes on. Then we go round a second time with one question only: what would you join tomorrow, if it \
                    were there? There is no chair and no vote. Two people write down what is said, without names, and we read it to the \
                    whole conference before it ends, so that those who draw up the next settlement cannot say that they did not know of us.""");

    final Cast by;
    final String title;
    final SessionKind kind;
    final String format;
    final int minutes;
    final String about;

    Submitted(Cast by, String title, SessionKind kind, String format, int minutes, String about) {
        this.by = by;
        this.title = title;
        this.kind = kind;
        this.format = format;
        this.minutes = minutes;
        this.about = about;
    }
}
