/** Claims the date of an article from ranked clues, with evidence. Free of Spark. */
package org.tifa.dating;
