// The verbs of the core: what happens to a request, each in one transaction with its event.

export { assignWork } from "./assign.ts";
export { changeRequest } from "./change.ts";
export { closeWork } from "./close.ts";
export { facingWork, loadFacts, loadSeen } from "./facts.ts";
export { handOver } from "./hand-over.ts";
export { addMember, giveConsent, removeMember } from "./members.ts";
export { type As, type Channel, type Draft, type GivenFile, type Opened, openRequest } from "./open.ts";
export { askPart } from "./part.ts";
export { reopenRequest, withdrawRequest } from "./reopen.ts";
export { resumeWork, waitWork } from "./wait.ts";
export { type Writing, type Written, writeMessage } from "./write.ts";
