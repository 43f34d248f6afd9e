/** What people read of a run or a file: the summary, the inspect view, the audit. */
package org.tifa.report;
