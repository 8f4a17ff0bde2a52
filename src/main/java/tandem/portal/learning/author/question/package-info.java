/// Questions of every kind as their authors write them. Pure.
@NullMarked
@NamedInterface("question")
package tandem.portal.learning.author.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
