//! Cycles of references.

use crate::plan::Index;

/// Cycles in a graph of positions, from the smallest position of each on. Of
/// cycles that share positions at least one is found, so an empty answer means
/// that there is none. A position that leads into a cycle is not part of it.
pub(super) fn find(edges: &[Vec<Index>]) -> Vec<Vec<Index>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        New,
        Open,
        Done,
    }
    let mut visits = vec![Visit::New; edges.len()];
    let mut cycles = Vec::new();
    // The path from a start, with the number of edges already followed.
    let mut path: Vec<(Index, usize)> = Vec::new();
    for start in 0..edges.len() as Index {
        if visits.get(start as usize) != Some(&Visit::New) {
            continue;
        }
        path.push((start, 0));
        while let Some((node, followed)) = path.last_mut() {
            let here = *node;
            if let Some(visit) = visits.get_mut(here as usize) {
                *visit = Visit::Open;
            }
            let next = edges.get(here as usize).and_then(|targets| targets.get(*followed));
            *followed += 1;
            match next {
                None => {
                    if let Some(visit) = visits.get_mut(here as usize) {
                        *visit = Visit::Done;
                    }
                    path.pop();
                }
                Some(&target) => match visits.get(target as usize) {
                    Some(Visit::New) => path.push((target, 0)),
                    Some(Visit::Open) => {
                        let mut cycle: Vec<Index> = path
                            .iter()
                            .map(|(node, _)| *node)
                            .skip_while(|node| *node != target)
                            .collect();
                        let smallest =
                            cycle.iter().enumerate().min_by_key(|(_, node)| **node).map(|(i, _)| i);
                        cycle.rotate_left(smallest.unwrap_or(0));
                        cycles.push(cycle);
                    }
                    _ => {}
                },
            }
        }
    }
    cycles
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn cycles_are_found_without_the_paths_that_lead_into_them() {
        assert!(find(&[vec![1], vec![2], vec![]]).is_empty());
        assert_eq!(find(&[vec![1], vec![2], vec![1]]), [[1, 2]]);
        assert_eq!(find(&[vec![0]]), [[0]]);
        assert_eq!(
            find(&[vec![1], vec![2], vec![0], vec![4], vec![3]]),
            [vec![0, 1, 2], vec![3, 4]]
        );
    }
}
