/**
 * The built jar as a user meets it: started by the launcher or by spark-submit as a process of its
 * own, on this machine or on a cluster of processes, and its tables read by others than Spark.
 */
package org.tifa.cluster;
