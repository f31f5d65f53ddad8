package org.regroup.platform.journeys;

import org.jspecify.annotations.Nullable;

/// One page as one person sees it.
///
/// @param name    names its pictures
/// @param as      key of a person of the demonstration; null for somebody who has not signed in
/// @param pattern the address in the controller
/// @param path    where the page is found
/// @param status  200, or that of a page which says that nothing is there
record Place(String name, @Nullable String as, String pattern, String path, int status) {

    Place(String name, @Nullable String as, String pattern, String path) {
        this(name, as, pattern, path, 200);
    }
}
