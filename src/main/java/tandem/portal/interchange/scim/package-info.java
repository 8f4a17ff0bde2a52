/// SCIM 2.0 (RFC 7643, 7644): a company's directory keeps its people here, and its groups say who
/// sells what.
@NullMarked
package tandem.portal.interchange.scim;

import org.jspecify.annotations.NullMarked;
