// Names of jobs, apart from the jobs, which need the verbs that queue them.

/** Tells those who are asked; payload `{wave}`. */
export const inviteJob = "surveys.invite";
/** Tells those who were asked that results are there; payload `{wave}`. */
export const tellReleasedJob = "surveys.tell-released";
/** Counts what came in and releases what may be known; payload `{wave}`. */
export const closeJob = "surveys.close";
