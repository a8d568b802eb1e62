import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { EpisodeLifecycle } from './episode-lifecycle';
import { EscalateEpisodes } from './escalate-episodes';
import { FindAbsences } from './find-absences';
import { FindSilentDevices } from './find-silent-devices';

const acts = [EpisodeLifecycle, EscalateEpisodes, FindAbsences, FindSilentDevices];

@Module({ imports: [CoverageModule], providers: acts, exports: acts })
export class EpisodesModule {}
