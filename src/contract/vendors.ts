/**
 * Hosts that answer as the official API does: OpenAI's own, by region too, Azure's, and those that
 * hand every request on to one of them.
 */
const OPENAI_HOSTS =
  /(?:^|\.)(?:openai\.com|openai\.azure\.(?:com|us|cn)|services\.ai\.azure\.com|cognitiveservices\.azure\.(?:com|us|cn)|azure-api\.net|chatgpt\.com|helicone\.ai|hconeai\.com|gateway\.ai\.cloudflare\.com)$/u;

/** Names that only a private network knows (RFC 2606, 6761, 6762, 8375), and every bare address. */
const PRIVATE_HOSTS =
  /^(?:[^.]*|[\d.]+|\[.*\]|.*\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|test|example|invalid|home\.arpa|svc|cluster\.local)|(?:.*\.)?example\.(?:com|net|org))$/u;

/**
 * Whether a URL surely leads to the server of another vendor (contract V1). What stands on a private
 * host is not known, and neither is what is no URL.
 */
export function isForeignUrl(url: string): boolean {
  const [, host] = /^(?:https?|wss?):\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/:?#]+)/iu.exec(url) ?? [];
  if (host === undefined) return false;
  const name = host.toLowerCase();
  return !OPENAI_HOSTS.test(name) && !PRIVATE_HOSTS.test(name);
}

/** Families of models that other vendors serve; `gpt-oss` is OpenAI's, but for others to serve. */
const FOREIGN_MODELS =
  /^(?:claude|codestral|command-[ar]|deepseek|devstral|doubao|ernie|gemini|gemma|glm|gpt-oss|grok|hermes|hunyuan|jamba|kimi|llama|magistral|minimax|ministral|mi[sx]tral|moonshot|nemotron|nova|open-mi[sx]tral|phi|pixtral|qvq|qwen|qwq|sonar|step|yi)(?:[-\d.:_]|$)/iu;

/** `deepseek/deepseek-chat`: how routers name the models of all vendors. */
const VENDOR_PREFIX = /^(?!openai\/|azure\/)[\w.~-]+\//u;

/**
 * Whether a model surely is another vendor's (contract V1). A name of no known family can be a
 * deployment of Azure, so it is not.
 */
export const isForeignModel = (model: string): boolean =>
  FOREIGN_MODELS.test(model) || VENDOR_PREFIX.test(model) || /^openai\/gpt-oss/iu.test(model);
