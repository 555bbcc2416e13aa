// The door of mail: letters that go out, letters that come in, mailboxes that are read.

export { type Address, domainOf, houseSender, mailDomain, oneLine, plainAddress } from "./address.ts";
export { base32 } from "./base32.ts";
export { errors as mailErrors } from "./errors.ts";
export { markOf, seal, unseal } from "./key.ts";
export { type Letter, queueLetter } from "./outbox/letter.ts";
export { houseMark, outbox } from "./outbox/outbox.ts";
