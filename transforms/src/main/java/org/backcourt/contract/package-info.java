/** Table contracts: what a table is, said once, and the shape of its rows. */
@NullMarked
package org.backcourt.contract;

import org.jspecify.annotations.NullMarked;
