/// What the tests of every room use.
package org.regroup.platform.testing;
