/**
 * Finds and decodes the sources of an archive: formats, charsets, metadata from sidecars, fields
 * and paths, and rejects. The only room that reads raw files.
 */
package org.tifa.archive;
