export { type PublishingRule, publishingRules } from "./rules.ts";
export { randomStaff, type Staff } from "./staff.ts";
