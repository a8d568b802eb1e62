import { Module } from '@nestjs/common';
import { BeatHeart } from './beat-heart';

@Module({ providers: [BeatHeart], exports: [BeatHeart] })
export class HeartbeatModule {}
