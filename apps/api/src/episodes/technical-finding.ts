import type { JudgedFinding } from '../triage';

/** Stands in the place of pathway and plan where a finding comes from the equipment. */
const noPlan = '00000000-0000-0000-0000-000000000000';

export interface TechnicalFault {
  /** `device-silent`, `device-battery-low`, `device-fault` */
  code: string;
  deviceId: string;
  params: Record<string, string | number>;
  at: Date;
}

/** A finding about the machinery: yellow, in the technical lane, one for each device and kind of fault. */
export function technicalFinding({ code, deviceId, params, at }: TechnicalFault): JudgedFinding {
  return {
    ruleId: `${code}:${deviceId}`,
    lane: 'technical',
    zone: 'YELLOW',
    code,
    params,
    priority: 'low',
    measuredAt: at.getTime(),
    readingIds: [],
    formIds: [],
    breaches: 1,
    planVersionId: noPlan,
    pathwayId: noPlan,
  };
}
