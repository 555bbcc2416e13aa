// The door of the catalogue: services, working calendars, agreements.

export { answerNames, type ServiceForRequest, serviceFor, serviceForm } from "./actions/service-for.ts";
export { proposeAgreement } from "./agreements/actions/propose.ts";
export { type AgreementInForce, agreementsFor, type WorkAsked } from "./agreements/in-force.ts";
export { houseZone } from "./agreements/store.ts";
export { answersInWords } from "./answers.ts";
export { readCalendar, readCalendars, readDefaultCalendar } from "./calendars/read.ts";
export { type AnswerProblem, type Answers, type CheckedAnswers, checkAnswers } from "./form.ts";
export type { RatingQuestions } from "./schema/services.ts";
export type { ApprovalLevel, ApprovalRule, Field, Form, Words } from "./schema/shapes.ts";
