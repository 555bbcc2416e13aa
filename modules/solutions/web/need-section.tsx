import { Around } from "./relationship-section.tsx";

/** On the page of a need: what is done about it. */
export default function NeedSolutions({ need }: { need: string }) {
  return <Around of={{ need }} to={`/solutions/new?need=${need}`} />;
}
