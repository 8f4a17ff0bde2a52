/// People and sellers of one company from a file: read, checked, and applied as one.
@NullMarked
package tandem.portal.alliance.roster;

import org.jspecify.annotations.NullMarked;
