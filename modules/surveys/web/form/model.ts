// The form as SurveyJS runs it: one question under the other, whom a question may name, and what
// is switched off because the page around the form says it.

import { type IQuestion, type QuestionMatrixModel, SurveyModel } from "survey-core";
import "survey-core/i18n/russian";
import type { Language } from "#platform/words";
import type { PartyChoice, SurveyData, SurveyJson } from "./types.ts";

/** As long as the server takes it. */
const longestText = 4_000;

export interface ModelOptions {
  readonly language: Language;
  readonly data: SurveyData;
  /** Who is rated: texts speak of `{subject}`. */
  readonly subject: string;
  /** Whom one may name where a question asks for a party. */
  readonly parties: readonly PartyChoice[];
}

export function makeModel(form: SurveyJson, { language, data, subject, parties }: ModelOptions): SurveyModel {
  const model = new SurveyModel(forSurveyJs(form));
  model.locale = language;
  model.setVariable("subject", subject);
  model.data = { ...data };
  Object.assign(model, {
    // Its style element would not bear our nonce: `base-style.tsx` brings what is in it.
    generateStylesheet: false,
    showTitle: false,
    showCompletePage: false,
    showQuestionNumbers: "off",
    questionErrorLocation: "bottom",
    showProgressBar: false,
    textUpdateMode: "onTyping",
    maxTextLength: longestText,
    maxCommentLength: longestText,
    autoGrowComment: true,
    commentAreaRows: 2,
    autoFocusFirstError: true,
    widthMode: "responsive",
  });
  offer(model, parties);
  model.onUpdateQuestionCssClasses.add((_, { question, cssClasses }) => {
    if (question.getType() === "matrix" && tooWide(question as QuestionMatrixModel))
      cssClasses.root += " house-stacked";
  });
  return model;
}

const longestWord = 11;
const mostBeside = 7;

/** Whether the answers of a matrix cannot stand beside each other on a phone. */
function tooWide({ visibleColumns }: QuestionMatrixModel): boolean {
  const words = visibleColumns.flatMap(({ text }) => String(text).split(/[\s-]+/));
  return visibleColumns.length > mostBeside || words.some(({ length }) => length > longestWord);
}

/** What SurveyJS does not know becomes what it does: a party is chosen from a list that is searched. */
function forSurveyJs(value: unknown): object {
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== "object" || inner === null) return inner;
    const json: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(inner)) json[key] = walk(one);
    if (json.type === "party")
      return { ...json, type: "dropdown", choicesLazyLoadEnabled: true, ...partyField };
    if (json.type === "rating") return { ...json, displayMode: "buttons", rateDescriptionLocation: "top" };
    if (json.type === "matrix") return { ...json, displayMode: "list" };
    return json;
  };
  return walk(value) as object;
}

const partyField = { choicesLazyLoadPageSize: 30, searchEnabled: true };

/** The parties that fit what is typed, a page at a time; whom another question names already is not offered again. */
function offer(model: SurveyModel, parties: readonly PartyChoice[]): void {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const folded = parties.map((party) => ({ party, text: fold(party.name) }));
  model.onChoicesLazyLoad.add((_, { question, filter, skip, take, setItems }) => {
    const wanted = fold(filter ?? "");
    const named = new Set(
      model
        .getAllQuestions()
        .filter((other) => other !== question && lists(other))
        .map(({ value }) => value),
    );
    const found = folded.filter(({ party, text }) => text.includes(wanted) && !named.has(party.id));
    const page = found.slice(skip, skip + take);
    setItems(
      page.map(({ party }) => ({ value: party.id, text: party.name })),
      found.length,
    );
  });
  model.onGetChoiceDisplayValue.add((_, { values, setItems }) => {
    setItems(values.map((id) => names.get(String(id)) ?? String(id)));
  });
}

const lists = (question: IQuestion): boolean =>
  (question as { choicesLazyLoadEnabled?: boolean }).choicesLazyLoadEnabled === true;

const fold = (text: string): string => text.toLocaleLowerCase().replaceAll("ё", "е").trim();
