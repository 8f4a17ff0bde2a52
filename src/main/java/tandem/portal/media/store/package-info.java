/// Where the bytes lie: in a folder, or in a bucket of an S3-compatible service.
@NullMarked
package tandem.portal.media.store;

import org.jspecify.annotations.NullMarked;
