/** HanLP segmentation and tagging, once for each text. */
package org.tifa.term;
