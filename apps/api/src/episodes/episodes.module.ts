import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage';
import { EpisodeLifecycle } from './episode-lifecycle';
import { EscalateEpisodes } from './escalate-episodes';
import { FindAbsences } from './find-absences';

@Module({ imports: [CoverageModule], providers: [EpisodeLifecycle, EscalateEpisodes, FindAbsences], exports: [EpisodeLifecycle, EscalateEpisodes, FindAbsences] })
export class EpisodesModule {}
