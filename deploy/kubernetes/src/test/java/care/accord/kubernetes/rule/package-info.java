/** What must hold of everything that the chart renders, beyond what a schema of Kubernetes can say. */
@NullMarked
package care.accord.kubernetes.rule;

import org.jspecify.annotations.NullMarked;
