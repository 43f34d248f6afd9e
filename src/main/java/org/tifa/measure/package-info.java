/** What is counted and computed from articles, terms and mentions. */
package org.tifa.measure;
