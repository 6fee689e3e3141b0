// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.api.v1alpha1;

/** The provider types that need no plugin; {@link ProviderSpec#getType()} may hold others. */
public final class ProviderTypes {

  public static final String OPENAI = "openai";
  public static final String AZURE_OPENAI = "azure_openai";
  public static final String WATSONX = "watsonx";
  public static final String RHOAI_VLLM = "rhoai_vllm";
  public static final String RHELAI_VLLM = "rhelai_vllm";
  public static final String GOOGLE_VERTEX = "google_vertex";
  public static final String GOOGLE_VERTEX_ANTHROPIC = "google_vertex_anthropic";
  public static final String BEDROCK = "bedrock";

  /** Any provider of Llama Stack, described by {@code providerType} and {@code config}. */
  public static final String LLAMA_STACK_GENERIC = "llamaStackGeneric";

  /** Answers with a fixed text; for tests. */
  public static final String FAKE_PROVIDER = "fake_provider";

  /** Admitted because stored objects may hold it; the service dropped it in March 2026. */
  public static final String BAM = "bam";

  private ProviderTypes() {}
}
