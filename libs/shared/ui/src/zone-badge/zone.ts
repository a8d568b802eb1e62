/** The judgement of a reading, as the schemas spell it; MISSING is shown for what was due and did not come. */
export type ShownZone = 'GREEN' | 'UNGRADED' | 'YELLOW' | 'RED' | 'MISSING';

/** The class that carries the colours of a zone. */
export function zoneClass(zone: ShownZone): 'red' | 'yellow' | 'green' | 'grey' {
  switch (zone) {
    case 'RED':
      return 'red';
    case 'YELLOW':
      return 'yellow';
    case 'GREEN':
      return 'green';
    case 'UNGRADED':
    case 'MISSING':
      return 'grey';
  }
}
