import { useWords } from "#platform/web";
import { mapWords } from "./map-words.ts";

/** What the server does just now, in words. */
export function useMapPhase(): (phase: string) => string {
  const t = useWords(mapWords);
  return (phase) => {
    if (phase === "locating" || phase === "hand_overs" || phase === "counting" || phase === "writing")
      return t(phase);
    return t("drawingPhase");
  };
}
