#!/bin/sh
# Draws the sample clip again: sh kits/prevencion-jovenes/.make-clip.sh (from the project's folder; needs ffmpeg and npm install).
# Five cards of four seconds, without sound. The captions beside it, and the note on the video, say the same words.
set -eu
out=kits/prevencion-jovenes/assets/para-cuenta-sigue.mp4
fonts=node_modules/@expo-google-fonts/source-sans-3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# card NUMBER BIG SMALL
card() {
  printf '%s' "$2" >"$scratch/big.txt"
  printf '%s' "$3" >"$scratch/small.txt"
  ffmpeg -loglevel error -f lavfi -i 'color=0xf4f4f0:s=1280x720:d=4:r=10' -vf "\
drawbox=x=0:y=640:w=256*$1:h=16:color=0x1f3a68:t=fill,\
drawtext=fontfile=$fonts/700Bold/SourceSans3_700Bold.ttf:textfile=$scratch/big.txt:fontsize=110:fontcolor=0x111111:x=(w-tw)/2:y=230,\
drawtext=fontfile=$fonts/400Regular/SourceSans3_400Regular.ttf:textfile=$scratch/small.txt:fontsize=56:fontcolor=0x111111:x=(w-tw)/2:y=410" \
    -c:v libx264 -pix_fmt yuv420p -flags +bitexact "$scratch/$1.mp4"
  echo "file '$scratch/$1.mp4'" >>"$scratch/list.txt"
}

card 1 'Algo no me cuadra' ''
card 2 'Para' 'No tienes que contestar ya.'
card 3 'Cuenta' 'Elige a una persona de confianza.'
card 4 'Sigue' 'Si no te cree, díselo a otra.'
card 5 'Nunca es tu culpa' ''
ffmpeg -loglevel error -y -f concat -safe 0 -i "$scratch/list.txt" -c copy -map_metadata -1 -fflags +bitexact -movflags +faststart "$out"
