// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.docs.bad.console;

import java.nio.file.Path;

interface ReadsAFile {
  Path file();
}
