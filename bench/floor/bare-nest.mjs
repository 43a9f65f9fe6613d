// The least that NestJS starts with: one empty module that listens, and nothing of ours.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

function BareModule() {}
Module({})(BareModule);

const app = await NestFactory.create(BareModule, { logger: false });
await app.listen(0, '127.0.0.1');
process.stdout.write('listening\n');
