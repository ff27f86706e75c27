/** The maths measured on real games; skipped, loudly, where there are none. */
package org.backcourt.accuracy;
