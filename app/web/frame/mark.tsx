/** The sign of the house: two who face each other. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0b6a74" />
      <path d="M7 8.5a7.5 7.5 0 0 1 0 15" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M25 8.5a7.5 7.5 0 0 0 0 15"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        opacity=".75"
      />
    </svg>
  );
}
