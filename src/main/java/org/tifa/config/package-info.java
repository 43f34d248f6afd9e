/** Typed configuration from HOCON; every problem reported together. */
package org.tifa.config;
