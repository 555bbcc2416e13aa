export const trialJob = "needs.try-assistant";
