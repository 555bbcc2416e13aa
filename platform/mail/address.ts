import type { Config } from "#platform/config";

export interface Address {
  readonly name: string;
  readonly address: string;
}

/** Written in a header, a line break would begin another header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** The address as it is compared: in lower case, the domain in ASCII. Undefined when it is none. */
export function plainAddress(text: string): string | undefined {
  const clean = text.trim().toLowerCase();
  const at = clean.lastIndexOf("@");
  const local = clean.slice(0, at);
  const domain = asciiDomain(clean.slice(at + 1));
  if (at < 1 || !domain || clean.length > 254 || /[\s<>"(),:;[\]\\]/.test(local)) return undefined;
  return `${local}@${domain}`;
}

function asciiDomain(domain: string): string | undefined {
  if (!/^[^\s<>@/?#:[\]\\%]+$/.test(domain)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname || undefined;
  } catch {
    return undefined;
  }
}

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** Whom letters come from, or undefined while nobody has said. */
export function houseSender(config: Config): Address | undefined {
  const text = config.mailFrom;
  if (!text) return undefined;
  const [, name, address] = /^([^<>]*)<([^<>]+)>$/.exec(text) ?? [undefined, "", text];
  return { name: oneLine(name || config.company || "Vizavi").replace(/^"|"$/g, ""), address: address.trim() };
}

/** The domain in the Message-IDs of our letters. */
export function mailDomain(config: Config): string {
  const sender = houseSender(config);
  if (sender) return domainOf(sender.address).toLowerCase();
  return config.url ? new URL(config.url).hostname : "vizavi.invalid";
}
