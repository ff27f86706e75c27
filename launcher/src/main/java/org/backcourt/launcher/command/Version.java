package org.backcourt.launcher.command;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"backcourt " + (version == null ? "unpackaged" : version)};
  }
}
