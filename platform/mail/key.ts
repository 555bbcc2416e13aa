import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { type Config, signingSecret } from "#platform/config";

/** A key of its own for each purpose, so that what one of them gives away says nothing about the others. */
function keyFor(config: Config, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", signingSecret(config), "vizavi", `mail ${purpose}`, 32));
}

/** A short mark that only this house can make of a text. */
export function markOf(config: Config, purpose: string, text: string, bytes = 10): Buffer {
  return createHmac("sha256", keyFor(config, purpose)).update(text).digest().subarray(0, bytes);
}

const version = "v1";

/** Seals a password for the database. `owner` binds it to its row: copied to another, it does not open. */
export function seal(config: Config, owner: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(config, "passwords"), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [version, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === "string" ? part : part.toString("base64url")))
    .join(".");
}

/** Undefined when it was sealed with another secret, for another row, or was tampered with. */
export function unseal(config: Config, owner: string, sealed: string): string | undefined {
  const [said, nonce, tag, body] = sealed.split(".");
  if (said !== version || !nonce || !tag || body === undefined) return undefined;
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      keyFor(config, "passwords"),
      Buffer.from(nonce, "base64url"),
      { authTagLength: 16 },
    );
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return undefined;
  }
}
