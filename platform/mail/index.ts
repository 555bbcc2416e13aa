// The door of mail: letters that go out, letters that come in, mailboxes that are read.

export { type Address, domainOf, houseSender, mailDomain, plainAddress } from "./address.ts";
export { base32 } from "./base32.ts";
export { errors as mailErrors } from "./errors.ts";
export { houseMark as houseMarkFor } from "./house-mark.ts";
export { markOf, seal, unseal } from "./key.ts";
export {
  discardAside,
  listAside,
  mailboxOfAside,
  sweepAside,
  takeAside,
  takeAsideJob,
} from "./mailbox/aside.ts";
export { mailboxes } from "./mailbox/keeper.ts";
export {
  addMailbox,
  changeMailbox,
  type MailboxSettings,
  type MailboxState,
  mailboxStates,
  ownAddresses,
  testMailbox,
} from "./mailbox/settings.ts";
export { lettersWithinAnHour, type Outcome, sameLetter } from "./mailbox/store.ts";
export { type Arrived, takeRaw } from "./mailbox/watch.ts";
export { type Letter, type LetterCalendar, type LetterFile, queueLetter } from "./outbox/letter.ts";
export { outbox } from "./outbox/outbox.ts";
export {
  findLetter,
  type LetterItem,
  noteBounce,
  recentLetters,
  tryAgain,
  wayOut,
} from "./outbox/store.ts";
export type { ReadLetter } from "./reading/read-letter.ts";
export { openReader, type Reader } from "./reading/reader.ts";
