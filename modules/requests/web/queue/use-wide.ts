import { useSyncExternalStore } from "react";

const query = "(min-width: 75em)";

function subscribe(told: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", told);
  return () => media.removeEventListener("change", told);
}

/** Whether there is room for a request beside the list. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
