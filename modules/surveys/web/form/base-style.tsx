import { createBaseThemeStyle } from "survey-core";
import { styleNonce } from "#platform/web";

let kept: string | undefined;

/** The variables that SurveyJS draws with, in an element that our security policy lets pass. */
export function BaseStyle() {
  kept ??= createBaseThemeStyle();
  return <style nonce={styleNonce()}>{kept}</style>;
}
