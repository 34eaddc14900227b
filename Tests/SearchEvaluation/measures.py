"""How good ranked answers are: the usual measures, by type of query, and how sure they are."""

import random
import statistics

DEPTH = 10


def judge(query, answer, everything):
    """The measures of one answer; `everything` are the paths of a long list, for full recall."""
    paths = [hit["path"] for hit in answer["hits"]]
    if query.empty:
        return {"false_positive": float(bool(paths) or answer["total"] > 0)}
    ranks = [rank for rank, hit in enumerate(answer["hits"][:DEPTH], 1) if query.answers(hit)]
    judged = {
        "success": float(ranks[:1] == [1]),
        "reciprocal": 1 / ranks[0] if ranks else 0.0,
        "nothing": float(not paths),
    }
    if query.holders:
        found = query.holders & set(paths[:DEPTH])
        judged["recall10"] = len(found) / min(DEPTH, len(query.holders))
        judged["recall"] = len(query.holders & set(everything)) / len(query.holders)
    anchors = query.known.get(paths[0]) if paths else None
    if any(query.known.values()):
        is_part = bool(paths) and (paths[0], answer["hits"][0]["anchor"]) in query.parts
        judged["section"] = float(is_part or bool(anchors) and answer["hits"][0]["anchor"] in anchors)
    return judged


def mean(values):
    values = [value for value in values if value is not None]
    return statistics.fmean(values) if values else None


def by_type(judged, measure):
    """The mean of a measure for each type; `judged` are pairs of a query and its measures."""
    groups = {}
    for query, measures in judged:
        groups.setdefault(query.kind, []).append(measures.get(measure))
    return {kind: mean(values) for kind, values in groups.items()}


def macro(judged, measure):
    return mean(by_type(judged, measure).values())


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def bootstrap(ours, theirs, measure, rounds=2000):
    """The difference of the macro averages and its 95% interval, queries drawn in pairs within types."""
    pairs = {}
    for (query, mine), (_, other) in zip(ours, theirs, strict=True):
        if measure in mine:
            pairs.setdefault(query.kind, []).append(mine[measure] - other[measure])
    source = random.Random(1)
    means = sorted(
        statistics.fmean(statistics.fmean(source.choices(differences, k=len(differences))) for differences in pairs.values())
        for _ in range(rounds)
    )  # fmt: skip
    middle = statistics.fmean(statistics.fmean(differences) for differences in pairs.values())
    return middle, means[int(rounds * 0.025)], means[int(rounds * 0.975)]
