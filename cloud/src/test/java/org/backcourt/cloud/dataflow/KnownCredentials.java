package org.backcourt.cloud.dataflow;

import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.extensions.gcp.auth.CredentialFactory;
import org.apache.beam.sdk.options.PipelineOptions;

/** Credentials with a token that is easily found wherever it should not be. */
public final class KnownCredentials implements CredentialFactory {

  static final String TOKEN = "token-that-nobody-may-see";
  static final AtomicInteger USED = new AtomicInteger();

  private KnownCredentials() {}

  /** As Beam finds it. */
  public static KnownCredentials fromOptions(PipelineOptions options) {
    return new KnownCredentials();
  }

  @Override
  @SuppressWarnings("JavaUtilDate")
  public Credentials getCredential() {
    USED.incrementAndGet();
    return OAuth2Credentials.create(
        new AccessToken(TOKEN, new Date(System.currentTimeMillis() + 3_600_000)));
  }
}
