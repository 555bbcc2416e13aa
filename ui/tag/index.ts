export { Confidence, Party, PartyIcon, type PartyKind, Tag, type Tone } from "./tag.tsx";
