/** SurveyJS JSON, as `askedForm` makes it. */
export type SurveyJson = Readonly<Record<string, unknown>>;
/** What has been answered, as SurveyJS keeps it. */
export type SurveyData = Readonly<Record<string, unknown>>;

/** Somebody who can be named. */
export interface PartyChoice {
  readonly id: string;
  readonly name: string;
}
