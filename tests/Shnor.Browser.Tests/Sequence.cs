// One browser at a time: on two cores several of them only slow each other down.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
