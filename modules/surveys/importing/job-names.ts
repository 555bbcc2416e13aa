// Names of jobs, apart from the jobs, which need the verbs that queue them.

/** Reads a past survey and says what would come of it; payload `{importId}`. */
export const checkJob = "surveys.check-import";
/** Makes a wave of it; payload `{importId}`. */
export const applyJob = "surveys.apply-import";
