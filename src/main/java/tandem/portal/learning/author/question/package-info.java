/// Questions of every kind as their authors write them. Pure.
@NullMarked
package tandem.portal.learning.author.question;

import org.jspecify.annotations.NullMarked;
