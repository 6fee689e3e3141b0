// SPDX-License-Identifier: Apache-2.0
package io.openshift.ols.backend.appserver.service;

import io.openshift.ols.spi.toolkit.text.table.KeyTable;
import java.util.List;

/**
 * The one target: lightspeed-service as it was on a day in August 2026. Another one means another
 * revision here, a table that fits, and a run of the contract test against its sources.
 */
public final class PinnedService {
  /** Where its sources are. */
  static final String REPOSITORY = "https://github.com/openshift/lightspeed-service";

  /** The commit that the table was read from. */
  static final String REVISION = "47c96d87c354";

  /** When that was committed. */
  static final String DATE = "2026-08-22";

  /** The image that runs unless a flag names another. */
  public static final String IMAGE =
      "registry.redhat.io/openshift-lightspeed/lightspeed-service-api-rhel9@sha256:5287134ee84c4837e74db54a36f9abe71dcbd46d067b04d99bfaa972a4f149cd";

  /**
   * The form is that of {@link KeyTable}. What is {@code unread} is written for older services, and
   * this one passes over it.
   */
  private static final String TABLE =
      """
      llm_providers                                          list                  must -
      llm_providers[]                                        map                   may  -
      llm_providers[].name                                   text                  must -
      llm_providers[].type                                   Word:%1$s             may  -
      llm_providers[].url                                    address               may  null
      llm_providers[].credentials_path                       text                  may  null
      llm_providers[].project_id                             any                   may  null
      llm_providers[].api_version                            any                   may  null
      llm_providers[].deployment_name                        any                   may  null
      llm_providers[].models                                 filled                must -
      llm_providers[].models[]                               map                   may  -
      llm_providers[].models[].name                          text                  must -
      llm_providers[].models[].url                           address               may  null
      llm_providers[].models[].credentials_path              text                  may  null
      llm_providers[].models[].context_window_size           integer:1..           may  -
      llm_providers[].models[].options                       open                  may  -
      llm_providers[].models[].parameters                    map                   may  -
      llm_providers[].models[].parameters.max_tokens_for_response integer:1..      may  -
      llm_providers[].models[].parameters.tool_budget_ratio  number:0.1..0.6       may  -
      llm_providers[].models[].parameters.reasoning_effort   word:low|medium|high  may  -
      llm_providers[].models[].parameters.reasoning_summary  word:auto|concise|detailed may -
      llm_providers[].models[].parameters.verbosity          word:low|medium|high  may  -
      llm_providers[].tlsSecurityProfile                     map                   may  null
      llm_providers[].tlsSecurityProfile.type                any                   may  null
      llm_providers[].tlsSecurityProfile.minTLSVersion       any                   may  null
      llm_providers[].tlsSecurityProfile.ciphers             any                   may  null
      llm_providers[].bedrock_config                         nothing               may  null
      llm_providers[].google_vertex_config                   closed                may  null
      llm_providers[].google_vertex_config.project           text                  must -
      llm_providers[].google_vertex_config.location          text                  must -
      llm_providers[].google_vertex_anthropic_config         closed                may  null
      llm_providers[].google_vertex_anthropic_config.project text                  must -
      llm_providers[].google_vertex_anthropic_config.location text                 must -
      llm_providers[].openai_config                          closed                may  null
      llm_providers[].openai_config.url                      address               must -
      llm_providers[].openai_config.token                    any                   may  null
      llm_providers[].openai_config.api_key                  any                   may  null
      llm_providers[].openai_config.credentials_path         text                  must -
      llm_providers[].rhoai_vllm_config                      closed                may  null
      llm_providers[].rhoai_vllm_config.url                  address               must -
      llm_providers[].rhoai_vllm_config.token                any                   may  null
      llm_providers[].rhoai_vllm_config.api_key              any                   may  null
      llm_providers[].rhoai_vllm_config.credentials_path     text                  must -
      llm_providers[].rhelai_vllm_config                     closed                may  null
      llm_providers[].rhelai_vllm_config.url                 address               must -
      llm_providers[].rhelai_vllm_config.token               any                   may  null
      llm_providers[].rhelai_vllm_config.api_key             any                   may  null
      llm_providers[].rhelai_vllm_config.credentials_path    text                  must -
      llm_providers[].watsonx_config                         closed                may  null
      llm_providers[].watsonx_config.url                     address               must -
      llm_providers[].watsonx_config.token                   any                   may  null
      llm_providers[].watsonx_config.api_key                 any                   may  null
      llm_providers[].watsonx_config.credentials_path        text                  must -
      llm_providers[].watsonx_config.project_id              text                  may  null
      llm_providers[].azure_openai_config                    closed                may  null
      llm_providers[].azure_openai_config.url                address               must -
      llm_providers[].azure_openai_config.token              any                   may  null
      llm_providers[].azure_openai_config.api_key            any                   may  null
      llm_providers[].azure_openai_config.credentials_path   text                  may  null
      llm_providers[].azure_openai_config.deployment_name    text                  must -
      llm_providers[].azure_openai_config.tenant_id          any                   may  null
      llm_providers[].azure_openai_config.client_id          any                   may  null
      llm_providers[].azure_openai_config.client_secret      any                   may  null
      llm_providers[].azure_openai_config.client_secret_path text                  may  null
      llm_providers[].fake_provider_config                   closed                may  null
      llm_providers[].fake_provider_config.url               address               must -
      llm_providers[].fake_provider_config.token             any                   may  null
      llm_providers[].fake_provider_config.api_key           text                  may  null
      llm_providers[].fake_provider_config.stream            flag                  must null
      llm_providers[].fake_provider_config.mcp_tool_call     flag                  must null
      llm_providers[].fake_provider_config.response          text                  must null
      llm_providers[].fake_provider_config.chunks            integer               must null
      llm_providers[].fake_provider_config.sleep             number                must null
      mcp_servers                                            list                  may  -
      mcp_servers[]                                          map                   may  -
      mcp_servers[].name                                     text                  must -
      mcp_servers[].url                                      text                  must -
      mcp_servers[].timeout                                  integer               may  null
      mcp_servers[].headers                                  texts                 may  -
      user_data_collector_config                             unread                may  null
      dev_config                                             map                   may  -
      dev_config.disable_tls                                 flag                  may  -
      dev_config.disable_auth                                flag                  may  -
      ols_config                                             map                   must -
      ols_config.default_provider                            text                  must -
      ols_config.default_model                               text                  must -
      ols_config.max_iterations                              any                   may  null
      ols_config.max_workers                                 any                   may  null
      ols_config.history_compression_enabled                 any                   may  null
      ols_config.expire_llm_is_ready_persistent_state        any                   may  null
      ols_config.tool_round_cap_fraction                     number:0.3..0.8       may  -
      ols_config.offload_storage_path                        any                   may  null
      ols_config.system_prompt_path                          text                  may  null
      ols_config.certificate_directory                       unread                may  null
      ols_config.extra_ca                                    unread                may  null
      ols_config.conversation_cache                          map                   must -
      ols_config.conversation_cache.type                     word:memory|postgres  must -
      ols_config.conversation_cache.memory                   map                   may  null
      ols_config.conversation_cache.memory.max_entries       integer:0..           may  -
      ols_config.conversation_cache.postgres                 map                   may  -
      %2$s
      ols_config.logging_config                              map                   may  -
      ols_config.logging_config.app_log_level                Word:%3$s             may  -
      ols_config.logging_config.lib_log_level                Word:%3$s             may  -
      ols_config.logging_config.uvicorn_log_level            Word:%3$s             may  -
      ols_config.logging_config.suppress_metrics_in_log      flag                  may  -
      ols_config.logging_config.suppress_auth_checks_warning_in_log flag           may  -
      ols_config.reference_content                           map                   may  null
      ols_config.reference_content.embeddings_model_path     unread                may  null
      ols_config.reference_content.indexes                   list                  may  -
      ols_config.reference_content.indexes[]                 map                   may  null
      ols_config.reference_content.indexes[].product_docs_index_path text          may  null
      ols_config.reference_content.indexes[].product_docs_index_id any             may  null
      ols_config.reference_content.indexes[].product_docs_origin any               may  null
      ols_config.authentication_config                       map                   may  -
      ols_config.authentication_config.module                word:k8s|noop|noop-with-token may null
      ols_config.authentication_config.skip_tls_verification flag                  may  -
      ols_config.authentication_config.k8s_cluster_api       address               may  null
      ols_config.authentication_config.k8s_ca_cert_path      text                  may  null
      ols_config.tls_config                                  map                   may  null
      ols_config.tls_config.tls_certificate_path             text                  may  null
      ols_config.tls_config.tls_key_path                     text                  may  null
      ols_config.tls_config.tls_key_password_path            text                  may  null
      ols_config.tlsSecurityProfile                          map                   may  null
      ols_config.tlsSecurityProfile.type                     word:IntermediateType|ModernType|Custom may null
      ols_config.tlsSecurityProfile.minTLSVersion            word:VersionTLS12|VersionTLS13 may null
      ols_config.tlsSecurityProfile.ciphers                  list                  may  null
      ols_config.tlsSecurityProfile.ciphers[]                any                   may  null
      ols_config.query_filters                               list                  may  null
      ols_config.query_filters[]                             map                   may  -
      ols_config.query_filters[].name                        any                   must -
      ols_config.query_filters[].pattern                     pattern               must -
      ols_config.query_filters[].replace_with                any                   must -
      ols_config.user_data_collection                        map                   may  -
      ols_config.user_data_collection.feedback_disabled      flag                  may  -
      ols_config.user_data_collection.feedback_storage       text                  may  null
      ols_config.user_data_collection.transcripts_disabled   flag                  may  -
      ols_config.user_data_collection.transcripts_storage    text                  may  null
      ols_config.quota_handlers                              map                   may  null
      ols_config.quota_handlers.storage                      map                   must -
      %4$s
      ols_config.quota_handlers.scheduler                    map                   must -
      ols_config.quota_handlers.scheduler.period             integer               must -
      ols_config.quota_handlers.enable_token_history         any                   may  null
      ols_config.quota_handlers.limiters                     list                  may  null
      ols_config.quota_handlers.limiters[]                   map                   may  -
      ols_config.quota_handlers.limiters[].name              any                   must null
      ols_config.quota_handlers.limiters[].type              text                  must null
      ols_config.quota_handlers.limiters[].initial_quota     integer               must null
      ols_config.quota_handlers.limiters[].quota_increase    integer               must null
      ols_config.quota_handlers.limiters[].period            text                  must null
      ols_config.proxy_config                                map                   may  null
      ols_config.proxy_config.proxy_url                      address               may  null
      ols_config.proxy_config.proxy_ca_cert_path             text                  may  null
      ols_config.proxy_config.no_proxy_hosts                 any                   may  null
      ols_config.tool_filtering                              map                   may  null
      ols_config.tool_filtering.alpha                        number:0..1           may  -
      ols_config.tool_filtering.top_k                        integer:1..50         may  -
      ols_config.tool_filtering.threshold                    number:0..1           may  -
      ols_config.tools_approval                              map                   may  null
      ols_config.tools_approval.approval_type                word:never|always|tool_annotations may -
      ols_config.tools_approval.approval_timeout             integer:1..           may  -
      ols_config.skills                                      map                   may  null
      ols_config.skills.skills_dir                           text                  may  -
      ols_config.skills.alpha                                number:0..1           may  -
      ols_config.skills.threshold                            number:0..1           may  -
      ols_config.audit                                       map                   may  -
      ols_config.audit.logging                               word:Enabled|Disabled may  -
      ols_config.audit.otel                                  map                   may  null
      ols_config.audit.otel.endpoint                         text                  may  null
      ols_config.solr_hybrid                                 closed                may  null
      ols_config.solr_hybrid.solr_http_base                  address               may  -
      ols_config.solr_hybrid.max_results                     integer:1..50         may  -
      ols_config.solr_hybrid.hybrid_vector_boost             number:0..            may  -
      ols_config.solr_hybrid.hybrid_pool_docs                integer:1..500        may  -
      ols_config.solr_hybrid.hybrid_score_threshold          number:0..            may  -
      ols_config.solr_hybrid.hybrid_solr_timeout_s           number:5..            may  -
      ols_config.solr_hybrid.max_expansion_neighbors         integer:0..10         may  -
      """;

  /** The same block in two places. */
  private static final String DATABASE =
      """
      %1$s.host           text           may  -
      %1$s.port           integer:1..65535 may -
      %1$s.dbname         text           may  -
      %1$s.user           text           may  -
      %1$s.password_path  text           may  null
      %1$s.password       text           may  null
      %1$s.ssl_mode       text           may  -
      %1$s.gss_encmode    text           may  -
      %1$s.ca_cert_path   text           may  null
      %1$s.max_entries    integer:1..    may  -
      """;

  /** The LLM services that it knows. */
  static final List<String> PROVIDERS =
      List.of(
          "openai",
          "azure_openai",
          "watsonx",
          "rhoai_vllm",
          "rhelai_vllm",
          "google_vertex",
          "google_vertex_anthropic",
          "bedrock",
          "fake_provider");

  private static final String LEVELS = "critical|fatal|error|warn|warning|info|debug|notset";

  /** Every key that it reads or that may be written for an older one. */
  static final KeyTable KEYS =
      KeyTable.parse(
          TABLE.formatted(
              String.join("|", PROVIDERS),
              DATABASE.formatted("ols_config.conversation_cache.postgres"),
              LEVELS,
              DATABASE.formatted("ols_config.quota_handlers.storage")));

  private PinnedService() {}
}
